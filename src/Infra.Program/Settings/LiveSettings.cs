using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;

namespace Infra.Program;

/// <summary>The settings of a stack that reads its supervisors: docs/inventory.md.</summary>
public sealed record LiveSettings
{
    private const string Prefix = "infra:";
    private const string SupervisorsKey = "supervisors";
    private const string CredentialsKey = "credentials";

    internal const string SupervisorsSetting = Prefix + SupervisorsKey;

    public required ImmutableArray<SupervisorSettings> Supervisors { get; init; }

    public required CredentialSource Credentials { get; init; }

    internal static ImmutableArray<string> Keys { get; } = [SupervisorsKey, CredentialsKey];

    /// <summary>The settings; null, with the problems added, when they cannot be used.</summary>
    /// <param name="config">The value of a key, as the engine hands it over: text, or JSON of a structure.</param>
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
            var missing = StackProblems.MissingSetting(ProjectFiles.StackFileOf(stack), SupervisorsSetting, stack);
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

    /// <summary>The settings outside a deployment, from the file alone.</summary>
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
            // The value can hold a secret, so it is not shown.
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
