namespace Infra.Foundation;

/// <summary>The subjects of problems; reports are ordered by them.</summary>
public static class Subject
{
    /// <summary>`cluster 'NAME'`.</summary>
    public static string Cluster(ClusterName cluster) => Cluster(cluster.ToString());

    /// <summary>`cluster 'NAME'`, for a name that may not be valid.</summary>
    public static string Cluster(string cluster) => $"cluster '{cluster}'";

    /// <summary>`stack 'NAME'`.</summary>
    public static string Stack(StackName stack) => $"stack '{stack}'";
}
