/** What an installed app is started with; TypeScript's DOM types do not know it. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Hands over the file that the app was opened with from the device's files, where the browser has such a thing. */
export function onLaunchFile(take: (file: File) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files: [handle] }) => void handle?.getFile().then(take));
}
