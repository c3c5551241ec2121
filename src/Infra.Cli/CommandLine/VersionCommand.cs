using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Infra.Cli;

/// <summary>`infra version` and `infra --version`: which program this is, and what it runs on.</summary>
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

    /// <summary>The action of `--version`.</summary>
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

/// <param name="Commit">Null where the build was not told it.</param>
/// <param name="Runtime">Such as `.NET 10.0.1`.</param>
internal sealed record ProgramVersion(string Version, string? Commit, string Runtime)
{
    public static ProgramVersion Own { get; } = Parse(
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion,
        RuntimeInformation.FrameworkDescription);

    /// <summary>The commit is what stands behind the plus: a build is told it with `-p:SourceRevisionId=…`.</summary>
    public static ProgramVersion Parse(string informational, string runtime) => informational.Split('+', 2) switch
    {
        [var version, { Length: > 0 } commit] => new(version, commit, runtime),
        [var version, ..] => new(version, null, runtime),
        _ => new("", null, runtime),
    };

    public override string ToString() =>
        Commit is null ? $"infra {Version} ({Runtime})" : $"infra {Version} (commit {Commit}, {Runtime})";
}
