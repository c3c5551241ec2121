namespace Infra.Tests.Cli.CommandLine;

/// <summary>The program as a separate process.</summary>
internal static class InfraProcess
{
    /// <summary>Path of the file that `dotnet` runs.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Infra.TestStacks.dll");
}
