using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of one namespace, the project's own by default.</summary>
public sealed class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    public string? Get(string key) => Find(key);

    public Output<string>? GetSecret(string key) => Find(key) is { } value ? Output.CreateSecret(value) : null;

    public bool? GetBoolean(string key) => FindBoolean(key);

    public Output<bool>? GetSecretBoolean(string key) => Secret(FindBoolean(key, isSecret: true));

    public int? GetInt32(string key) => FindInt32(key);

    public Output<int>? GetSecretInt32(string key) => Secret(FindInt32(key, isSecret: true));

    public double? GetDouble(string key) => FindDouble(key);

    public Output<double>? GetSecretDouble(string key) => Secret(FindDouble(key, isSecret: true));

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => FindObject<T>(key, options);

    [return: MaybeNull]
    public T GetObject<T>(string key) => FindObject<T>(key, null);

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) => SecretObject<T>(key, options);

    public Output<T>? GetSecretObject<T>(string key) => SecretObject<T>(key, null);

    public string Require(string key) => Find(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key);

    [return: MaybeNull]
    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Find(key) is null ? throw Missing(key) : FindObject<T>(key, options);

    [return: MaybeNull]
    public T RequireObject<T>(string key) => Find(key) is null ? throw Missing(key) : FindObject<T>(key, null);

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        SecretObject<T>(key, options) ?? throw Missing(key);

    public Output<T> RequireSecretObject<T>(string key) => SecretObject<T>(key, null) ?? throw Missing(key);

    private static ConfigValues Values => Deployment.CurrentOrThrow.Config;

    private string FullKey(string key) => $"{_name}:{key}";

    private string? Find(string key) => Values.Find(FullKey(key));

    private bool? FindBoolean(string key, bool isSecret = false) => Find(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw WrongType(key, value, nameof(Boolean), isSecret),
    };

    private int? FindInt32(string key, bool isSecret = false)
    {
        if (Find(key) is not { } value) return null;

        return int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WrongType(key, value, nameof(Int32), isSecret);
    }

    private double? FindDouble(string key, bool isSecret = false)
    {
        if (Find(key) is not { } value) return null;

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WrongType(key, value, nameof(Double), isSecret);
    }

    [return: MaybeNull]
    private T FindObject<T>(string key, JsonSerializerOptions? options, bool isSecret = false)
    {
        if (Find(key) is not { } value) return default;
        try
        {
            return JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException exception)
        {
            throw WrongType(key, value, typeof(T).FullName!, isSecret, exception);
        }
    }

    private Output<T>? SecretObject<T>(string key, JsonSerializerOptions? options) =>
        Find(key) is null ? null : Output.CreateSecret(FindObject<T>(key, options, isSecret: true)!);

    private static Output<T>? Secret<T>(T? value)
        where T : struct => value is null ? null : Output.CreateSecret(value.Value);

    private ConfigMissingException Missing(string key) => new(FullKey(key));

    private ConfigTypeException WrongType(
        string key, string value, string type, bool isSecret, Exception? cause = null)
    {
        var fullKey = FullKey(key);
        // A parser's message can quote the text it stumbled over.
        return isSecret || Values.IsSecret(fullKey)
            ? new(fullKey, "[secret]", type, null)
            : new(fullKey, value, type, cause);
    }

    private sealed class ConfigTypeException(string key, string value, string type, Exception? cause)
        : RunException($"Configuration '{key}' value '{value}' is not a valid {type}", cause);

    private sealed class ConfigMissingException(string key)
        : RunException(
            $"Missing Required configuration variable '{key}'\n" +
            $"\tplease set a value using the command `pulumi config set {key} <value>`");
}
