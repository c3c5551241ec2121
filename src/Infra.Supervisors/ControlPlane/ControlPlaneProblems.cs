using System.Globalization;
using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>Problems with what a control plane allows to read.</summary>
public static class ControlPlaneProblems
{
    /// <summary>LIV101, the identity may not list a kind of which the stack declares no object.</summary>
    public static Problem KindForbidden(string plural, string @namespace) =>
        new(
            "LIV101",
            ReadSource.ControlPlane.ToString(),
            $"the control plane forbids reading {plural} in namespace '{@namespace}', and none is declared.")
        {
            Severity = Severity.Warning,
            Consequence = "One that an earlier update left behind is not shown.",
            Cure = $"Grant the identity the right to list {plural}.",
        };

    /// <summary>LIV104, the identity may not list Applications.</summary>
    public static Problem ApplicationsForbidden(string @namespace) =>
        new(
            "LIV104",
            ReadSource.ControlPlane.ToString(),
            $"the control plane forbids reading applications in namespace '{@namespace}'.")
        {
            Severity = Severity.Warning,
            Consequence = "An Application of the stack that someone else owns would go unnoticed.",
            Cure = "Grant the identity the right to list applications.",
        };

    /// <summary>LIV102, a server-side dry run failed.</summary>
    /// <param name="count">The number of objects for which it failed.</param>
    /// <param name="first">One of the objects.</param>
    /// <param name="status">The HTTP status; 0 if there was no response.</param>
    /// <param name="message">The server's message; null if there is none.</param>
    public static Problem NoDryRun(int count, string first, int status, string? message) =>
        new("LIV102", ReadSource.ControlPlane.ToString(), string.Create(
            CultureInfo.InvariantCulture,
            $"the control plane did not return the stored form of {Wording.Count(count, "object")}, the first of them "
                + $"{first}{Answered(status, message)}."))
        {
            Severity = Severity.Warning,
            Consequence =
                "Only their declared fields are compared, so values that the server rewrites appear as changes.",
            Cure = "Grant the identity the right to patch them (only a dry run is sent), or fix what the server "
                + "objects to.",
        };

    private static string Answered(int status, string? message)
    {
        if (message is not null) return $" ({status.ToString(CultureInfo.InvariantCulture)}: {message})";
        return status == 0 ? "" : $" ({status.ToString(CultureInfo.InvariantCulture)})";
    }
}
