using System.Buffers;

namespace Infra.KubernetesApi;

/// <summary>
/// A name that becomes a part of a request's path. The client puts names there as they are: `x?dryRun=All` would become
/// a query, `a/../../b` and `%2e%2e` would climb, and an empty name would mean the whole list.
/// </summary>
public static class PathSegment
{
    private const int Longest = 253;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:");

    /// <summary>The name, as it is.</summary>
    /// <exception cref="UnsafeNameException">It is empty, or has what no name of Kubernetes has.</exception>
    public static string Checked(string name) => IsSafe(name) ? name : throw new UnsafeNameException();

    internal static bool IsSafe(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= Longest && name is not ("." or "..") && !name.ContainsAnyExcept(Allowed);
}
