using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Infra.Tests.Tools;

/// <summary>The real helm from the folder in <c>INFRA_TOOLS</c>, with a chart that prints its values.</summary>
internal sealed class Helm : IDisposable
{
    private const string Variable = "INFRA_TOOLS";
    private const string Printed = "values: ";

    private readonly TemporaryFolder _folder = new();

    public Helm()
    {
        _folder.Write("chart/Chart.yaml", "apiVersion: v2\nname: values\nversion: 0.1.0\n");
        _folder.Write("chart/templates/values.yaml", Printed + "{{ toJson .Values }}\n");
    }

    /// <summary>Why helm is missing, as the skip reason of a test; null if it is available.</summary>
    public static string? Absence { get; } =
        File.Exists(Program) ? null : $"{Variable} names no folder with helm: run tests/tools/fetch";

    /// <summary>The program.</summary>
    public static string Program => Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", "helm");

    /// <summary>The chart's <c>.Values</c> if it is installed with the text as values file.</summary>
    public async Task<JsonObject> ValuesAsync(string name, string text)
    {
        _folder.Write($"{name}.yaml", text);
        string[] args = ["template", "release", _folder.Path("chart"), "--values", _folder.Path($"{name}.yaml")];
        using var helm = Process.Start(new ProcessStartInfo(Program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = helm.StandardError.ReadToEndAsync();
        var output = await helm.StandardOutput.ReadToEndAsync();
        await helm.WaitForExitAsync();
        Assert.True(helm.ExitCode == 0, await error);
        var line = output.Split('\n').Single(line => line.StartsWith(Printed, StringComparison.Ordinal));
        return JsonNode.Parse(line[Printed.Length..])!.AsObject();
    }

    public void Dispose() => _folder.Dispose();
}
