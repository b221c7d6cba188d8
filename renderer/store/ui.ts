import { create } from 'zustand';

interface UiState {
  readonly exporting: boolean;
  readonly setExporting: (exporting: boolean) => void;
}

/** useUi holds which dialog is open. */
export const useUi = create<UiState>((set) => ({
  exporting: false,
  setExporting: (exporting) => { set({ exporting }); },
}));
