using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Infra.Cli;

/// <summary>`infra version` and `infra --version`: the program's version and its runtime.</summary>
internal static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command("version", "Print the version, the commit where it is known, and the .NET runtime.");
        var format = OutputFormatOption.TextOrJson();
        command.Options.Add(format);
        command.SetAction(result =>
        {
            if (format.IsJson(result))
                Console.Out.WriteLine(JsonSerializer.Serialize(ProgramVersion.Own, JsonOutput.WithNulls));
            else
                Console.Out.WriteLine(ProgramVersion.Own);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Runs for `--version`.</summary>
    public sealed class Action : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            Console.Out.WriteLine(ProgramVersion.Own);
            return ExitCode.Ok;
        }
    }
}

/// <param name="Commit">The commit; null if the build did not set one.</param>
/// <param name="Runtime">The runtime, such as `.NET 10.0.1`.</param>
internal sealed record ProgramVersion(string Version, string? Commit, string Runtime)
{
    public static ProgramVersion Own { get; } = Parse(
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion,
        RuntimeInformation.FrameworkDescription);

    /// <summary>
    /// Splits the informational version: the commit follows the plus sign, if the build sets `-p:SourceRevisionId=…`.
    /// </summary>
    public static ProgramVersion Parse(string informational, string runtime) => informational.Split('+', 2) switch
    {
        [var version, { Length: > 0 } commit] => new(version, commit, runtime),
        [var version, ..] => new(version, null, runtime),
        _ => new("", null, runtime),
    };

    public override string ToString() =>
        Commit is null ? $"infra {Version} ({Runtime})" : $"infra {Version} (commit {Commit}, {Runtime})";
}
