using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace StandIns.Tests.Surface;

/// <summary>The output of <c>src/StandIns/missing</c> for the compiler errors in <c>missing.log</c>.</summary>
public sealed class MissingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Source => Path.Combine(_folder.FullName, "Uses.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_missing_member_is_named_once_and_other_errors_are_passed_through()
    {
        await File.WriteAllTextAsync(Source, """
            using Pulumi;
            using Pulumi.Kubernetes.Core.V1;
            using Pulumi.Kubernetes.Types.Inputs.Core.V1;
            """);
        var recorded = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Surface", "missing.log"));
        var errors = recorded.Replace("{file}", Source, StringComparison.Ordinal);

        var (exitCode, printed) = await RunAsync(errors);

        Assert.Equal(
            $"""
            Pulumi.Utilities is missing: {Source}:5 uses it
            PodArgs of Pulumi.Kubernetes.Types.Inputs.Core.V1 is missing: {Source}:11 uses it
            StackReference of Pulumi or Pulumi.Kubernetes.Core.V1 is missing: {Source}:13 uses it
            Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs.Generation is missing: {Source}:13 uses it
            Pulumi.Kubernetes.Batch is missing: {Source}:15 uses it
            Pulumi.Output.Apply is missing: {Source}:16 uses it
            Merge that takes 3 arguments is missing: {Source}:17 uses it
            Pulumi.Kubernetes.Provider's constructor that takes 4 arguments is missing: {Source}:18 uses it
            OutputUtilities of Pulumi or Pulumi.Kubernetes.Core.V1 is missing: {Source}:19 uses it
            The conversion from Pulumi.Output<string> to Pulumi.InputList<string> is missing: {Source}:20 uses it
            {errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]}

            """,
            printed);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task A_build_without_errors_succeeds() =>
        Assert.Equal((0, ""), await RunAsync("Build succeeded.\n    0 Warning(s)\n    0 Error(s)\n"));

    private async Task<(int ExitCode, string Printed)> RunAsync(string build)
    {
        var log = Path.Combine(_folder.FullName, "build.log");
        await File.WriteAllTextAsync(log, build);
        var start = new ProcessStartInfo("bash", [Script(), log]) { RedirectStandardOutput = true };
        using var script = Process.Start(start)!;
        var printed = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, printed);
    }

    private static string Script([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../src/StandIns/missing"));
}
