export function zipFolder(folder: string, name: string, file: string): Promise<void>;
