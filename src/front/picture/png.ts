import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';

const FONTS = [
  import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
].map((file) => fileURLToPath(file));

/**
 * Paints an SVG, with the fonts that come with Dateline and none of the machine's: it looks the same
 * everywhere. The painting is done beside this thread, so that others are answered meanwhile.
 */
export async function toPng(svg: string): Promise<Uint8Array> {
  const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Noto Sans' };
  return (await renderAsync(svg, { font })).asPng();
}
