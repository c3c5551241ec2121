using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>
/// The examples in the help: a comment, and the command below it. They use the project's own first stack, cluster and
/// component, so they run unchanged.
/// </summary>
internal static class Examples
{
    private const string Cluster = "{cluster}";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["infra"] = """
            # What would stack {stack} declare?
            infra preview {stack}
            # Only the problems, for a pipeline
            infra check {stack}
            # The help of a command
            infra help preview
            """,
        ["infra preview"] = """
            # What has changed since an earlier rendering, with every difference
            infra preview {stack} --against out/{stack} --diff
            # What an update would do to the control plane, for a program
            infra preview {stack} --live -o json
            # The comment on a pull request
            infra preview {stack} -o markdown
            # Also what Helm renders before and after
            infra preview {stack} --against out/{stack} --manifests --catalog ../service-catalog
            """,
        ["infra adopt"] = """
            # What of the control plane would become the stack's?
            infra adopt {stack}
            # The same from a dump, with a file for 'pulumi import --file'
            infra adopt {stack} --from dump.yaml --import import.json
            """,
        ["infra render"] = """
            # Every object as a file
            infra render {stack} --out out/{stack}
            # From the recording, whatever the stack's settings say
            infra render -s {stack} --inventory recorded --out out/{stack}
            """,
        ["infra check"] = """
            # All problems of a stack
            infra check {stack}
            # Also the charts of a checkout of the service catalog
            infra check {stack} --catalog ../service-catalog
            """,
        ["infra values"] = """
            # All values of a cluster
            infra values {stack} {cluster}
            # Where each value of one component comes from
            infra values {stack} {cluster} {component} --trace
            # For a program
            infra values {stack} {cluster} -o json
            """,
        ["infra manifests"] = """
            # What Helm installs of one component on one cluster
            infra manifests {stack} {cluster} {component} --catalog ../service-catalog
            # The objects of the whole fleet, a file for each cluster and component
            infra manifests {stack} --catalog ../service-catalog --out out/manifests
            """,
        ["infra why"] = """
            # Which template and values make a line of a rendered object?
            infra why {stack} {cluster} Deployment/grafana spec.replicas \
                --catalog ../service-catalog
            # All values of the object, for a program
            infra why {stack} {cluster} Deployment/grafana \
                --catalog ../service-catalog -o json
            """,
        ["infra template"] = """
            # Render a template with what it sees
            infra template values.yaml.j2 --data data.yaml
            # The data from another program, the result into a file
            infra template values.yaml.j2 --data - --out values.yaml
            """,
        ["infra import python"] = """
            # Carry a project of the Python templater over
            infra import python --config old/config.yaml --templates old/templates \
                --rendered old/output --stack {stack} --into new
            # With what its templates read of the environment, and the day of its last run
            infra import python --config old/config.yaml --templates old/templates --env REGION=west \
                --timestamp 2026-11-02 --rendered old/output --stack {stack} --into new
            """,
        ["infra import yart"] = """
            # Carry a project of YART over
            infra import yart --config old/config.yaml --templates old/templates \
                --rendered old/output --schema old/schema.json --stack {stack} --into new
            """,
        ["infra import applicationsets"] = """
            # Hand-written sets of a folder become a catalog, and the Applications of both are compared
            infra import applicationsets old/argocd-applicationsets --stack {stack} --into new
            # Their private values become inline ones
            infra import applicationsets old/argocd-applicationsets --stack {stack} \
                --rendered old/output --into new
            """,
        ["infra inventory"] = """
            # The stack's clusters
            infra inventory {stack}
            # Also those of no stack, for a program
            infra inventory {stack} --all -o json
            # Read the supervisors and record what they serve
            infra inventory {stack} --inventory live --record
            # Record what kubectl printed
            infra inventory {stack} --from sv-01=sv-01.yaml --record
            """,
        ["infra join"] = """
            # Make the service account in every cluster of the stack
            infra join {stack}
            # Let one cluster check it, and write nothing
            infra join {stack} --cluster {cluster} --dry-run
            """,
        ["infra leave"] = """
            # Let the cluster check the deletions, and delete nothing
            infra leave {stack} {cluster} --dry-run
            # Delete the service account in one cluster
            infra leave {stack} {cluster}
            """,
        ["infra graph"] = """
            # A page with a search
            infra graph {stack} --out {stack}.html
            # A picture to standard output
            infra graph {stack} -o svg
            # A diagram for Markdown, into a file of any name
            infra graph {stack} -o mermaid --out fleet.txt
            """,
        ["infra catalog"] = """
            # Bundles, components and versions
            infra catalog
            # The page of bundles
            infra catalog -o markdown
            # With the versions of the charts in a checkout
            infra catalog --catalog ../service-catalog
            """,
        ["infra new"] = """
            # The file with a cluster's own settings
            infra new cluster {stack} my-new-cluster
            # What a new component would be, without writing it
            infra new component my-component --bundle {bundle} --chart tools/my-component --dry-run
            """,
        ["infra new cluster"] = """
            # The file with a cluster's own settings
            infra new cluster {stack} my-new-cluster
            # Only show it
            infra new cluster {stack} my-new-cluster --dry-run
            """,
        ["infra new component"] = """
            # A component of a bundle
            infra new component my-component --bundle {bundle} --chart tools/my-component
            # Only show it
            infra new component my-component --bundle {bundle} --chart tools/my-component --dry-run
            """,
        ["infra new stack"] = """
            # A stack with the clusters whose label env says qa-eu
            infra new stack qa-eu --env qa-eu
            # One with two envs and a supervisor
            infra new stack east --env east-test --env east-live --supervisor sv-east=10.0.0.2
            # Only show it
            infra new stack qa-eu --env qa-eu --dry-run
            """,
        ["infra new project"] = """
            # Only show what would go and what would come
            infra new project --stack west --env west --dry-run
            # A fleet of your own instead of the sample
            infra new project --stack west --env test --env live --supervisor sv-01=10.0.0.1 --replace-sample
            """,
        ["infra schema"] = """
            # Write the schemas for editors
            infra schema
            # Are they as they should be?
            infra schema --check
            """,
        ["infra completion"] = """
            # In ~/.bashrc: source <(infra completion bash)
            infra completion bash
            # In ~/.zshrc, after compinit: source <(infra completion zsh)
            infra completion zsh
            """,
        ["infra version"] = """
            # The version, the commit and the runtime
            infra version
            # For a program
            infra version -o json
            """,
        ["infra help"] = """
            # All commands
            infra help
            # A command within another
            infra help new cluster
            """,
    };

    /// <summary>The example lines for one command; empty if it has none.</summary>
    public static IReadOnlyList<string> Find(Command command)
    {
        if (!Texts.TryGetValue(HelpText.PathOf(command), out var text)) return [];
        return Filled(ProgramCommand.Find(command).Stacks, text).ReplaceLineEndings("\n").Split('\n');
    }

    private static string Filled(KnownStacks stacks, string text)
    {
        var stack = stacks.All[0].Stack;
        var files = ProjectFiles.Find(Directory.GetCurrentDirectory());
        var filled = text.Replace("{stack}", stack.ToString(), StringComparison.Ordinal);
        // Files are only read if the example names something from them.
        if (filled.Contains(Cluster, StringComparison.Ordinal))
        {
            var cluster = FirstCluster(stacks, files, stack) ?? "my-cluster";
            filled = filled.Replace(Cluster, cluster, StringComparison.Ordinal);
        }

        if (!filled.Contains('{')) return filled;
        var component = files?.Catalog(new())?.Components.Values.FirstOrDefault();
        return filled
            .Replace("{component}", component?.Name.ToString() ?? "argocd", StringComparison.Ordinal)
            .Replace("{bundle}", component?.Bundle.ToString() ?? "core-basic", StringComparison.Ordinal);
    }

    private static string? FirstCluster(KnownStacks stacks, ProjectFiles? files, StackName stack)
    {
        if (files?.HasInventory(stack) is not true) return null;
        return files.Inventory(stack, new())?.Clusters
            .FirstOrDefault(one => stacks.OwnerOf(one) == stack)?.Name;
    }
}
