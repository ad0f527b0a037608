declare module '@cloudrac3r/discord-markdown' {
  export function toHTML(source: string): string;
}
