using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>The mark of a cluster, around 0, 0. Each state has its own shape; the color only helps.</summary>
internal static class StateMark
{
    public static string Outline(ClusterState state) => state switch
    {
        ClusterState.Unhealthy => "<path class=\"mark unhealthy\" d=\"M0-12 12 0 0 12-12 0Z\"/>",
        ClusterState.Creating => "<circle class=\"mark creating\" r=\"10\"/>",
        ClusterState.Deleting => "<path class=\"mark deleting\" d=\"M-9-9H9V9H-9Z\"/>",
        _ => "<circle class=\"mark\" r=\"10\"/>",
    };

    public static string Sign(ClusterState state) => state switch
    {
        ClusterState.Unhealthy => "<path class=\"sign\" d=\"M0-6V2M0 4.5V6\"/>",
        ClusterState.Creating => "<path class=\"sign\" d=\"M-5 0H5M0-5V5\"/>",
        ClusterState.Deleting => SignOverBundles(state),
        _ => "<circle class=\"core\" r=\"4.5\"/>",
    };

    /// <summary>What is drawn over the bundles; empty if the outline is enough.</summary>
    public static string SignOverBundles(ClusterState state) =>
        state is ClusterState.Deleting ? "<path class=\"sign\" d=\"M-5-5 5 5M5-5-5 5\"/>" : "";

    /// <summary>The same shape as a character, for a line of text.</summary>
    public static string Character(ClusterState state) => state switch
    {
        ClusterState.Unhealthy => "◆",
        ClusterState.Creating => "+",
        ClusterState.Deleting => "×",
        _ => "●",
    };
}
