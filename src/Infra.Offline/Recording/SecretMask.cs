namespace Infra.Offline;

/// <summary>
/// Decides which values of a Secret may be shown. The public testing surface hands over secrets in clear, so everything
/// under `data` and `stringData` is masked unless it is known to be harmless.
/// </summary>
public sealed class SecretMask(IEnumerable<string> harmlessKeys, IEnumerable<string> placeholders)
{
    public const string Masked = "[secret]";

    private readonly HashSet<string> _harmlessKeys = [.. harmlessKeys];
    private readonly List<string> _placeholders = [.. placeholders];

    /// <summary>The value itself, the placeholder that it contains, or <see cref="Masked"/>.</summary>
    public string Show(string key, string value) =>
        _harmlessKeys.Contains(key)
            ? value
            : _placeholders.Find(placeholder => value.Contains(placeholder, StringComparison.Ordinal)) ?? Masked;
}
