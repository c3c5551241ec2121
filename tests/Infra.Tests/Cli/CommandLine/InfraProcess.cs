namespace Infra.Tests.Cli.CommandLine;

/// <summary>The program as a process of its own.</summary>
internal static class InfraProcess
{
    /// <summary>The file that `dotnet` runs.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Infra.TestStacks.dll");
}
