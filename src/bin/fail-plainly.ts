/**
 * Runs a program; what goes wrong is told as its sentence, in full only where `DEBUG` is set, and ends
 * it with `exit`.
 */
export async function failPlainly(program: () => Promise<void>, exit = 1): Promise<void> {
  try {
    await program();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    console.error(process.env['DEBUG'] ? error : sentence);
    process.exitCode = exit;
  }
}
