namespace Infra.IntegrationTests.Program;

/// <summary>
/// A program in its build folder. The copy beside the tests lacks libraries that are in the tests' framework but not in
/// the program's.
/// </summary>
internal static class BuiltProgram
{
    public static string Find(string project, string file) => Path.Combine(
        AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "Infra.IntegrationTests"), project, StringComparison.Ordinal),
        file);
}
