using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;

namespace Infra.Program;

/// <summary>The settings of a stack that reads its supervisors; see docs/inventory.md.</summary>
public sealed record LiveSettings
{
    private const string Prefix = "infra:";
    private const string SupervisorsKey = "supervisors";
    private const string CredentialsKey = "credentials";

    internal const string SupervisorsSetting = Prefix + SupervisorsKey;

    /// <summary>The supervisors, in the order of the setting.</summary>
    public required ImmutableArray<SupervisorSettings> Supervisors { get; init; }

    /// <summary>How the clusters' credentials are obtained.</summary>
    public required CredentialSource Credentials { get; init; }

    internal static ImmutableArray<string> Keys { get; } = [SupervisorsKey, CredentialsKey];

    /// <summary>Reads the settings; null if they are invalid, with problems added.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="files">The project's files.</param>
    /// <param name="config">Returns the value of a key without `infra:` as the engine passes it: text, or JSON for
    /// lists and maps.</param>
    /// <param name="file">The stack's file, for the positions in messages.</param>
    /// <param name="problems">Receives the problems.</param>
    public static LiveSettings? Read(
        StackName stack, ProjectFiles files, Func<string, string?> config, StackFile file, ProblemList problems)
    {
        problems = problems.Scope();
        var reader = new Reader(config, file, problems);
        var supervisors = reader.List(SupervisorsKey) is { } list
            ? new SupervisorsReader(files.Root, Environment.GetEnvironmentVariable, problems).Read(list)
            : [];
        if (config(SupervisorsKey) is null)
        {
            var missing = StackProblems.MissingSetting(ProjectFiles.StackFilePath(stack), SupervisorsSetting, stack);
            var isRecorded = StackSettings.ReadMode(stack, files, new()) is InventoryMode.Recorded;
            problems.Add(missing with
            {
                Cure = isRecorded ? SupervisorProblems.ListThemForLive : SupervisorProblems.ListThem,
            });
        }

        var live = new LiveSettings
        {
            Supervisors = supervisors,
            Credentials = reader.Credentials(),
        };
        return problems.HasErrors ? null : live;
    }

    /// <summary>
    /// Reads the settings outside a deployment, only from the stack's file; null if they are invalid, with problems
    /// added.
    /// </summary>
    public static LiveSettings? Read(StackName stack, ProjectFiles files, ProblemList problems)
    {
        if (files.StackFile(stack, problems) is not { } file) return null;
        var values = file.Values();
        return Read(stack, files, key => values.GetValueOrDefault(Prefix + key), file, problems);
    }

    private sealed class Reader(Func<string, string?> config, StackFile file, ProblemList problems)
    {
        public YamlList? List(string key)
        {
            if (config(key) is not { } json) return null;
            if (StructuredSetting.ParseTree(json, file.PositionOf(Prefix + key)) is YamlList list) return list;
            // The value can contain a secret, so the message does not show it.
            problems.Add(StackProblems.BadSetting(file.PositionOf(Prefix + key), Prefix + key, null, "a list"));
            return null;
        }

        public CredentialSource Credentials()
        {
            switch (config(CredentialsKey))
            {
                case null or "kubeconfig":
                    return CredentialSource.Kubeconfig;
                case "serviceAccount":
                    return CredentialSource.ServiceAccount;
                case var other:
                    Refuse(CredentialsKey, other, "'kubeconfig' or 'serviceAccount'");
                    return default;
            }
        }

        private void Refuse(string key, string value, string expected) =>
            problems.Add(StackProblems.BadSetting(file.PositionOf(Prefix + key), Prefix + key, value, expected));
    }
}
