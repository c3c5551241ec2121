using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Templating.Tests;

/// <summary>The real Jinja2, in one Python process for many templates.</summary>
internal static class Reference
{
    private const string Python = "/usr/bin/python3";

    public static string? Absence { get; } = FindAbsence();

    public static IReadOnlyList<Outcome> Render(IReadOnlyList<JsonObject> requests)
    {
        using var process = Start(Path.Combine(AppContext.BaseDirectory, "reference.py"));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var end = patience.Token.Register(process.Kill);
        var writer = Task.Run(() =>
        {
            foreach (var request in requests) process.StandardInput.WriteLine(request.ToJsonString());
            process.StandardInput.Close();
        });
        var outcomes = new List<Outcome>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var answer = JsonDocument.Parse(line).RootElement;
            outcomes.Add(answer.TryGetProperty("text", out var text)
                ? new(text.GetString(), null)
                : new(null, answer.GetProperty("error").GetString()));
        }

        writer.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.Equal(requests.Count, outcomes.Count);
        return outcomes;
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Python, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = new UTF8Encoding(false),
        // Gives Jinja's own sets a stable order.
        Environment = { ["PYTHONHASHSEED"] = "0" },
    })!;

    private static string? FindAbsence()
    {
        if (!File.Exists(Python)) return $"{Python} is not there.";
        using var process = Start("-c", "import jinja2; print(jinja2.__version__)");
        process.StandardInput.Close();
        var version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return version.StartsWith("3.1.", StringComparison.Ordinal)
            ? null
            : $"{Python} has no Jinja2 3.1 (found '{version}').";
    }
}
