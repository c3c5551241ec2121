using System.Buffers;

namespace Infra.KubernetesApi;

/// <summary>
/// Checks a name that becomes part of a request's path. The client inserts names unchanged: `x?dryRun=All` would add a
/// query, `a/../../b` and `%2e%2e` would leave the path, and an empty name would address the whole list.
/// </summary>
public static class PathSegment
{
    private const int Longest = 253;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:");

    /// <summary>The unchanged name.</summary>
    /// <exception cref="UnsafeNameException">The name is empty, too long, or has a character that is not allowed in
    /// Kubernetes names.</exception>
    public static string Checked(string name) => IsSafe(name) ? name : throw new UnsafeNameException();

    internal static bool IsSafe(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= Longest && name is not ("." or "..") && !name.ContainsAnyExcept(Allowed);
}
