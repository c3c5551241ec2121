namespace Infra.Foundation;

/// <summary>What problems are about, in the words by which they are ordered.</summary>
public static class Subject
{
    public static string Cluster(ClusterName cluster) => Cluster(cluster.ToString());

    public static string Cluster(string cluster) => $"cluster '{cluster}'";

    public static string Stack(StackName stack) => $"stack '{stack}'";
}
