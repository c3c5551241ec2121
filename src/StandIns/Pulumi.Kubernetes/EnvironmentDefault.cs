using System.Globalization;

namespace Pulumi.Kubernetes;

/// <summary>
/// Defaults from environment variables. A variable that does not parse as the requested type is ignored.
/// </summary>
internal static class EnvironmentDefault
{
    public static Input<string>? Text(string name) => Read(name) is { } text ? (Input<string>)text : null;

    public static Input<bool>? Boolean(string name) => Read(name) switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    public static Input<int>? Integer(string name) =>
        int.TryParse(Read(name), CultureInfo.InvariantCulture, out var number) ? number : (Input<int>?)null;

    public static Input<double>? Number(string name) =>
        double.TryParse(Read(name), CultureInfo.InvariantCulture, out var number) ? number : (Input<double>?)null;

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name);
}
