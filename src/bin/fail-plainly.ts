/** Runs a program; what goes wrong is told as its sentence, in full only where `DEBUG` is set. */
export async function failPlainly(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    console.error(process.env['DEBUG'] ? error : sentence);
    process.exitCode = 1;
  }
}
