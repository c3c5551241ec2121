namespace Infra.IntegrationTests.Program;

/// <summary>
/// A program where it was built. The copy beside the tests lacks the libraries that are in their framework and not in
/// the program's.
/// </summary>
internal static class BuiltProgram
{
    public static string Find(string project, string file) => Path.Combine(
        AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "Infra.IntegrationTests"), project, StringComparison.Ordinal),
        file);
}
