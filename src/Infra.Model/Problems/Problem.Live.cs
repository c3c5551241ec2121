using System.Globalization;

namespace Infra.Model;

// What can be wrong when a stack is compared with a control plane that runs.
public sealed partial record Problem
{
    public static Problem EncryptedKubeconfig(Position position, string key) =>
        new("LIV001", key, $"'{key}' is encrypted, and only Pulumi can decrypt it.")
        {
            Position = position,
            Consequence = "A run without Pulumi cannot log in to the control plane.",
            Cure = $"Leave '{key}' out and set KUBECONFIG where the run is: Pulumi takes it from there too.",
        };

    public static Problem KindNotSeen(string plural, string @namespace) =>
        new("LIV101", ReadSource.ControlPlane.ToString(), $"the control plane forbids reading {plural} in namespace '{@namespace}', and none is declared.")
        {
            Severity = Severity.Warning,
            Consequence = "One that is left of an earlier update is not shown.",
            Cure = $"Give the identity the right to list {plural}.",
        };

    public static Problem NoDryRun(int count, string first, int status, string? message) =>
        new("LIV102", ReadSource.ControlPlane.ToString(), string.Create(
            CultureInfo.InvariantCulture,
            $"the control plane did not say how it would store {Counted(count, "object")}, the first of them {first}{Answered(status, message)}."))
        {
            Severity = Severity.Warning,
            Consequence = "They are compared by the declared fields alone, so what the server rewrites shows as a change.",
            Cure = "Give the identity the right to patch them: nothing is written, it is a dry run. Or read what the server objects to.",
        };

    public static Problem KeptSwitch(string secret, string cluster, string label, string? manager, string @namespace) =>
        new("LIV103", Named(cluster), $"Secret '{secret}' of cluster '{cluster}' has the label '{label}', which is not declared{(manager is null ? "" : $"; {manager} set it")}.")
        {
            Severity = Severity.Warning,
            Consequence = "Argo CD installs the bundle, and an update does not take the label away.",
            Cure = $"Label the cluster itself, or take it away: kubectl -n {@namespace} label secret {secret} {label}-",
        };

    public static Problem NotADump(string file, string @namespace) =>
        new("LIV002", file, "the file is no list of objects: it has no 'items', or its kind does not end in 'List'.")
        {
            Position = WholeFile(file),
            Cure = $"Write it with: kubectl -n {@namespace} get secrets,configmaps,applicationsets,appprojects -o yaml",
        };

    public static Problem CannotWriteImport(string file, string reason) =>
        new("LIV003", file, $"the import file cannot be written: {reason}")
        {
            Position = WholeFile(file),
            Cure = "Mend the cause and run again.",
        };

    private static string Answered(int status, string? message)
    {
        if (message is not null) return $" ({status.ToString(CultureInfo.InvariantCulture)}: {message})";
        return status == 0 ? "" : $" ({status.ToString(CultureInfo.InvariantCulture)})";
    }
}
