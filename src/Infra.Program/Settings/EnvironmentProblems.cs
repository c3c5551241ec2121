using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>Contradictions between the files of the stacks in one environment.</summary>
internal static class EnvironmentProblems
{
    public static Problem UnreadSupervisor(
        Position position, StackName part, string supervisor, IReadOnlyCollection<string> read) =>
        new(
            "DIV007",
            Subject.Stack(part),
            $"stack '{part}' takes the clusters of supervisor '{supervisor}', which it does not read.")
        {
            Position = position,
            Consequence = "They would be registered nowhere.",
            Cure = Wording.DidYouMean(
                supervisor,
                read,
                $"Add it to {LiveSettings.SupervisorsSetting}, or remove it from Part on the stack's page."),
        };

    public static Problem SettingsDiffer(
        Position position, StackName part, StackName main, string key, string wanted) =>
        new(
            "DIV008",
            key,
            $"'{key}' of stack '{part}' differs from that of its main stack '{main}'.")
        {
            Position = position,
            Consequence = "Both use one control plane, and the main stack owns the projects.",
            Cure = $"Write '{wanted}', as in {ProjectFiles.StackFilePath(main)}.",
        };

    public static Problem SettingOfMain(Position position, StackName part, StackName main, string key) =>
        new("DIV009", key, $"'{key}' is set for stack '{part}', which is a part of stack '{main}'.")
        {
            Position = position,
            Consequence = $"A control plane has only one, and stack '{main}' owns it.",
            Cure = $"Remove it: pulumi config rm {key} --stack {part}",
        };

    public static Problem SupervisorNameDiffers(
        Position position,
        (string Name, string Address) ours,
        (string Name, string Address) theirs,
        StackName other) =>
        new(
            "DIV010",
            LiveSettings.SupervisorsSetting,
            $"supervisor '{ours.Name}' is {ours.Address}, and stack '{other}' of the same environment has "
                + $"'{theirs.Name}' as {theirs.Address}.")
        {
            Position = position,
            Consequence = "Supervisor names decide which stack owns a cluster: some would belong to two stacks or to "
                + "none.",
            Cure = $"Use the same name for a supervisor in both files ({ProjectFiles.StackFilePath(other)}).",
        };

    public static Problem ClusterInTwoStacks(
        ObservedCluster ours, ObservedCluster theirs, StackName other, string shared) =>
        new(
            "FLT014",
            Subject.Cluster(ours.Name),
            $"cluster '{ours.Name}' of supervisor '{ours.Supervisor}' (namespace '{ours.Namespace}') has the {shared} "
                + $"of a cluster of stack '{other}', on supervisor '{theirs.Supervisor}' (namespace "
                + $"'{theirs.Namespace}') at {theirs.Position}.")
        {
            Position = ours.Position,
            Consequence = "Both stacks use one control plane, where Argo CD would silently keep one of the two.",
            Cure = $"Rename one; or record stack '{other}' again, if its cluster is gone.",
        };
}
