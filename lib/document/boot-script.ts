/**
 * Runs before the first paint, so that the chosen font size never flashes. Kept as text because its
 * hash stands in the Content-Security-Policy of every document.
 */
export const BOOT_SCRIPT =
  "try{var s=localStorage.getItem('reader:font-size');if(s)document.documentElement.dataset.size=s}catch(e){}";
