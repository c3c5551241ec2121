namespace Pulumi;

internal static class EnvironmentFlag
{
    public static bool IsSet(string name) => Environment.GetEnvironmentVariable(name) is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
