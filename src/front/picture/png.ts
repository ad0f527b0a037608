import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const FONTS = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}`)),
);

/** Paints an SVG, with the fonts that come with Dateline and none of the machine's: it looks the same everywhere. */
export function toPng(svg: string): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Noto Sans' };
  return new Resvg(svg, { font }).render().asPng();
}
