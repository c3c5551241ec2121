namespace Pulumi;

/// <summary>The configuration of one namespace; by default the project's namespace.</summary>
public sealed class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        name ??= Deployment.CurrentOrThrow.Settings.Project;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    public string? Get(string key) => Deployment.CurrentOrThrow.Config.Find($"{_name}:{key}");

    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;
}
