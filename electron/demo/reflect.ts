/** The certificate library is built on decorators that need this; it has to be loaded before the library. */
import 'reflect-metadata';
