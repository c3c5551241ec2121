using System.Globalization;
using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>What a control plane can refuse to show.</summary>
public static class ControlPlaneProblems
{
    public static Problem KindNotSeen(string plural, string @namespace) =>
        new(
            "LIV101",
            ReadSource.ControlPlane.ToString(),
            $"the control plane forbids reading {plural} in namespace '{@namespace}', and none is declared.")
        {
            Severity = Severity.Warning,
            Consequence = "One that is left of an earlier update is not shown.",
            Cure = $"Give the identity the right to list {plural}.",
        };

    public static Problem ApplicationsNotSeen(string @namespace) =>
        new(
            "LIV104",
            ReadSource.ControlPlane.ToString(),
            $"the control plane forbids reading applications in namespace '{@namespace}'.")
        {
            Severity = Severity.Warning,
            Consequence = "An Application that the stack would make and somebody else owns is not seen.",
            Cure = "Give the identity the right to list applications.",
        };

    public static Problem NoDryRun(int count, string first, int status, string? message) =>
        new("LIV102", ReadSource.ControlPlane.ToString(), string.Create(
            CultureInfo.InvariantCulture,
            $"the control plane did not say how it would store {Wording.Count(count, "object")}, the first of them "
                + $"{first}{Answered(status, message)}."))
        {
            Severity = Severity.Warning,
            Consequence =
                "They are compared by the declared fields alone, so what the server rewrites shows as a change.",
            Cure = "Give the identity the right to patch them: nothing is written, it is a dry run. Or read what the "
                + "server objects to.",
        };

    private static string Answered(int status, string? message)
    {
        if (message is not null) return $" ({status.ToString(CultureInfo.InvariantCulture)}: {message})";
        return status == 0 ? "" : $" ({status.ToString(CultureInfo.InvariantCulture)})";
    }
}
