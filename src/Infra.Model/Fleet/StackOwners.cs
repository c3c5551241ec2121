namespace Infra.Model;

/// <summary>Which stack owns which value of the label `env`: each value has one owner.</summary>
public sealed class StackOwners
{
    private readonly Dictionary<EnvName, string> _owners = [];

    /// <exception cref="ArgumentException">Two environments own the same `env` label.</exception>
    public StackOwners(IEnumerable<EnvironmentRules> environments)
    {
        foreach (var rules in environments)
        {
            foreach (var env in rules.Revisions.Keys)
            {
                if (!_owners.TryAdd(env, rules.Stack))
                    throw new ArgumentException($"env '{env}' is owned by stack '{_owners[env]}' and by stack '{rules.Stack}'.");
            }
        }
    }

    public IEnumerable<EnvName> Envs => _owners.Keys.Order();

    public string? StackOf(string env) =>
        EnvName.TryParse(env, out var name) ? _owners.GetValueOrDefault(name) : null;
}
