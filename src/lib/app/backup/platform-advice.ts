/** What helps against a browser that clears what it keeps; `none` where it promised not to. */
export type PlatformAdvice = 'none' | 'ios-tab' | 'install' | 'file';

/** Safari on an iPhone or iPad clears a page after seven days without a visit, unless it was put on the home screen. */
export function platformAdvice(isPersisted: boolean | undefined): PlatformAdvice {
  const isApp = matchMedia('(display-mode: standalone)').matches;
  const { platform, maxTouchPoints, userAgent } = navigator;
  // An iPad calls itself a Mac; a Mac has no touch screen.
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
  if (isIos) return isApp ? 'file' : 'ios-tab';
  if (isPersisted === true) return 'none';
  return isApp ? 'file' : 'install';
}
