using Infra.Bench.Preview;

namespace Infra.Bench.Engine;

/// <summary>A generated project with values as long as those of real charts.</summary>
internal static class LargeValues
{
    /// <summary>
    /// With 25 components a cluster has about 20 KB of values. A change of `cluster.replicas` changes all values of a
    /// cluster.
    /// </summary>
    public static GeneratedProject Create(int components)
    {
        var project = GeneratedProject.Create(0, components, seed: 1, PreviewPart.Stack, withValues: true);
        foreach (var template in Directory.EnumerateFiles(
            Path.Combine(project.Root, "stacks", "templates"), "*.j2", SearchOption.AllDirectories))
            File.AppendAllText(template, Rest);
        // The inventory is live and was never recorded.
        File.Delete(Path.Combine(project.Root, "stacks", PreviewPart.Stack, "inventory.yaml"));
        return project;
    }

    // Nested below the component's key.
    private const string Rest = """
          resources:
            requests:
              cpu: 100m
              memory: 256Mi
            limits:
              memory: 512Mi
          securityContext:
            runAsNonRoot: true
            readOnlyRootFilesystem: true
            allowPrivilegeEscalation: false
          env:
          - name: CLUSTER
            value: {{ cluster.name }}
          - name: HTTPS_PROXY
            value: http://proxy.corp.local:3128
          - name: NO_PROXY
            value: 10.0.0.0/8,192.168.0.0/16,.svc,.cluster.local,.corp.local
          ingress:
            enabled: true
            className: nginx
            hosts:
            - host: app.{{ cluster.name }}.corp.local
              paths:
              - /

        """;
}
