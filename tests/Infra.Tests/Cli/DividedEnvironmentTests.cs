using System.Globalization;
using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Cli;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.Tests.Model;

namespace Infra.Tests.Cli;

/// <summary>
/// One environment in two stacks on one control plane: each object has one owner, and the result is the same as with
/// one stack.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class DividedEnvironmentTests
{
    private const int Clusters = 24;
    private const int Supervisors = 4;

    private static readonly StackRules Main = SmallStack.Rules with { Stack = StackName.Parse("fleet") };

    [Theory]
    [InlineData(StackDelivery.Inline)]
    [InlineData(StackDelivery.ConfigMap)]
    public async Task Every_object_has_at_most_one_owner_and_every_cluster_exactly_one(StackDelivery delivery)
    {
        using var project = Project(delivery);
        var main = Main with { Delivery = delivery };
        var whole = await DeclaredAsync(project, main.Stack, main);
        var (rest, part) = await DividedAsync(project, main, West(main, "sv-03", "sv-04"));

        var all = rest.Concat(part).ToList();
        Assert.Equal(all.Count, all.Select(one => one.Key).Distinct().Count());
        Assert.Equal(["ApplicationSet", "ConfigMap", "Secret"], part.Select(one => one.Kind).Distinct().Order());
        Assert.All(part.Where(one => one.Kind == "ConfigMap"), one => Assert.NotNull(RegisteredValues.Read(one)));
        var clusters = Read(all, RegisteredCluster.Read);
        Assert.Equal(
            Enumerable.Range(0, Clusters).Select(NameOf), clusters.Select(cluster => cluster.ClusterName).Order());
        Assert.All(
            clusters,
            cluster => Assert.Equal(
                cluster.Supervisor is "sv-03" or "sv-04" ? "fleet-west" : "fleet", cluster.Stack?.ToString()));

        var sets = Read(all, RegisteredSet.Read);
        Assert.All(
            sets, set => Assert.All(clusters.Where(set.Selects), cluster => Assert.Equal(set.Stack, cluster.Stack)));
        Assert.All(
            from cluster in clusters
            from component in sets.DistinctBy(set => set.Component)
            where cluster.Labels.GetValueOrDefault(component.Bundle!) == LabelKeys.Enabled
            select sets.Where(set => set.Component == component.Component && set.Selects(cluster)),
            makers => Assert.Single(makers));

        // Objects that the main stack keeps are not renamed, and every Application keeps its name, source and values.
        var undivided = whole.ToDictionary(one => one.Key, one => one.Text);
        Assert.All(rest, one => Assert.Contains(one.Key, undivided));
        Assert.All(
            rest.Where(one => one.Kind is not "ApplicationSet"),
            one => Assert.Equal(undivided[one.Key], one.Text));
        Assert.Equal(Applications(whole), Applications(all));
        Assert.NotEmpty(Applications(all));
    }

    [Fact]
    public async Task The_main_stack_provides_the_environment_layer()
    {
        using var project = Project(StackDelivery.Inline);
        project.Write("stacks/fleet-west/settings.yaml", "region: west\n");
        var stacks = new KnownStacks([Main, West(Main, "sv-03")]);
        var run = await InfraCommand.RunOverAsync(stacks, "values", "fleet-west", NameOf(2), "-C", project.Root);
        Assert.Contains("region: north", run.Output, StringComparison.Ordinal);

        run = await InfraCommand.RunOverAsync(stacks, "check", "fleet-west", "-C", project.Root);
        Assert.Equal(
            "VAL103  stacks/fleet-west/settings.yaml: nothing reads this file; settings are in "
                + "'stacks/fleet/settings.yaml'.",
            run.Output.Split('\n')[0]);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_clusters_of_a_moved_supervisor_move_with_it_and_keep_their_names()
    {
        using var project = Project(StackDelivery.ConfigMap);
        var main = Main with { Delivery = StackDelivery.ConfigMap };
        var (restBefore, partBefore) = await DividedAsync(project, main, West(main, "sv-04"));
        var (restAfter, partAfter) = await DividedAsync(project, main, West(main, "sv-03", "sv-04"));
        var moving = Read(partAfter, RegisteredCluster.Read).Where(cluster => cluster.Supervisor == "sv-03").ToList();

        Assert.Equal(Clusters / Supervisors, moving.Count);
        var before = restBefore.Concat(partBefore).ToList();
        var after = restAfter.Concat(partAfter).ToList();
        Assert.Equal(before.Select(one => one.Key).Order(), after.Select(one => one.Key).Order());
        Assert.Equal(Applications(before), Applications(after));

        // A Secret with the old stack's label is refused. One without a stack label is adopted, and does not count as a
        // removal from the old stack.
        var west = West(main, "sv-03", "sv-04");
        Assert.All(Refused(before, west, moving), one => Assert.Equal("GRD006", one.Code));
        Assert.Equal(moving.Count, Refused(before, west, moving).Count);
        Assert.Contains("'Divide an environment'", Refused(before, west, moving)[0].Cure, StringComparison.Ordinal);
        var freed = before
            .Select(one => moving.Any(cluster => cluster.ObjectName == one.Name && one.Kind == "Secret")
                ? WithoutStack(one)
                : one)
            .ToList();
        Assert.Empty(Refused(freed, west, moving));
        Assert.Equal(moving.Count, Removals(before, restAfter));
        Assert.Equal(0, Removals(freed, restAfter));
        Assert.Equal(0, Removals(freed, partAfter, "fleet-west"));

        static int Removals(IEnumerable<Manifest> before, IEnumerable<Manifest> after, string stack = "fleet") =>
            FootprintChange.Between(
                Footprint.Read(StackName.Parse(stack), before), Footprint.Read(StackName.Parse(stack), after))
            .RemovalCount;
    }

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        {
            "  infra:supervisors: [{name: sv-3}, {name: sv-04}]", "",
            "DIV007  Pulumi.fleet-west.yaml:4: stack 'fleet-west' takes the clusters of supervisor 'sv-03', which it "
                + "does not read.",
            "Did you mean 'sv-3'?"
        },
        {
            "  infra:supervisors: [{name: unlike}, {name: sv-04}]", "",
            "DIV007  Pulumi.fleet-west.yaml:4: stack 'fleet-west' takes the clusters of supervisor 'sv-03', which it "
                + "does not read.",
            "Add it to infra:supervisors, or remove it from Part on the stack's page."
        },
        {
            "  infra:argocdNamespace: argo", "",
            "DIV008  Pulumi.fleet-west.yaml:4: 'infra:argocdNamespace' of stack 'fleet-west' differs from that of its "
                + "main stack 'fleet'.",
            "Write 'argocd', as in Pulumi.fleet.yaml."
        },
        {
            "", "  infra:argocdNamespace: argo",
            "DIV008  Pulumi.fleet-west.yaml: 'infra:argocdNamespace' of stack 'fleet-west' differs from that of its "
                + "main stack 'fleet'.",
            "Write 'argo', as in Pulumi.fleet.yaml."
        },
        {
            "  infra:repositories: [{name: charts, url: 'https://charts.example.com'}]", "",
            "DIV009  Pulumi.fleet-west.yaml:4: 'infra:repositories' is set for stack 'fleet-west', which is a part of "
                + "stack 'fleet'.",
            "Remove it: pulumi config rm infra:repositories --stack fleet-west"
        },
        {
            "  infra:supervisors: [{name: sv-03, server: 'https://a'}, {name: sv-04}]",
            "  infra:supervisors: [{name: three, server: 'https://a/'}]",
            "DIV010  Pulumi.fleet-west.yaml:4: supervisor 'sv-03' is https://a, and stack 'fleet' of the same "
                + "environment has 'three' as https://a.",
            "Use the same name for a supervisor in both files (Pulumi.fleet.yaml)."
        },
        {
            "  infra:supervisors: [{name: sv-03, server: 'https://a'}, {name: sv-04}]",
            "  infra:supervisors: [{name: sv-03, server: 'https://b'}]",
            "DIV010  Pulumi.fleet-west.yaml:4: supervisor 'sv-03' is https://a, and stack 'fleet' of the same "
                + "environment has 'sv-03' as https://b.",
            "Use the same name for a supervisor in both files (Pulumi.fleet.yaml)."
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Inconsistent_settings_are_one_problem(
        string settings, string settingsOfMain, string problem, string cure)
    {
        using var project = Project(StackDelivery.Inline);
        Add("fleet-west", settings);
        Add("fleet", settingsOfMain);
        var run = await CheckAsync(project, "fleet-west");
        var errors = run.Output.Split('\n').Where(line => line is [not ' ', ..]).ToList();
        Assert.Equal((2, problem), (run.ExitCode, errors[0]));
        Assert.Equal("1 problem, 0 warnings", errors[1]);
        Assert.Contains($"        {cure}\n", run.Output, StringComparison.Ordinal);

        void Add(string stack, string line)
        {
            var file = project.Path($"Pulumi.{stack}.yaml");
            if (line.Length > 0) File.AppendAllText(file, $"{line}\n");
        }
    }

    [Theory]
    [InlineData("fleet")]
    [InlineData("fleet-west")]
    public async Task Consistent_settings_have_no_problem(string stack)
    {
        using var project = Project(StackDelivery.Inline);
        File.AppendAllText(
            project.Path("Pulumi.fleet-west.yaml"),
            "  infra:supervisors: [{name: sv-03, server: 'https://c'}, {name: sv-04, kubeconfig: x}]\n");
        File.AppendAllText(
            project.Path("Pulumi.fleet.yaml"),
            "  infra:supervisors: [{name: sv-01}, {name: sv-02}, {name: sv-03, server: 'https://c/'}, "
                + "{name: sv-04, server: 'https://d'}]\n  infra:argocdNamespace: argocd\n");
        Assert.Equal("0 problems, 0 warnings\n", (await CheckAsync(project, stack)).Output);
    }

    [Theory]
    [InlineData("fleet", "fleet-west")]
    [InlineData("fleet-west", "fleet")]
    public async Task Cluster_names_and_servers_are_unique_across_both_stacks(string stack, string other)
    {
        using var project = Project(StackDelivery.Inline);
        // Cluster 0 is on sv-01, and cluster 2 on sv-03.
        var inventory = project.Path($"stacks/{other}/inventory.yaml");
        var (own, its) = stack == "fleet" ? (NameOf(0), NameOf(2)) : (NameOf(2), NameOf(0));
        var recorded = File.ReadAllText(inventory);
        File.WriteAllText(inventory, recorded.Replace($"name: {its}\n", $"name: {own}\n", StringComparison.Ordinal));
        var run = await CheckAsync(project, stack);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"FLT014  stacks/{stack}/inventory.yaml:", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"has the name '{own}' of a cluster of stack '{other}', on supervisor",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("1 problem, 0 warnings", run.Output, StringComparison.Ordinal);

        File.WriteAllText(
            inventory,
            recorded.Replace(
                stack == "fleet" ? "host: 10.0.0.2\n" : "host: 10.0.0.0\n",
                stack == "fleet" ? "host: 10.0.0.0\n" : "host: 10.0.0.2\n",
                StringComparison.Ordinal));
        run = await CheckAsync(project, stack);
        Assert.Contains(
            $"cluster '{own}' of supervisor 'sv-0{(stack == "fleet" ? 1 : 3)}' (namespace 'team-a') has the server "
                + "https://10.0.0.",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_that_its_stack_does_not_read_is_reported_with_a_page_change_as_the_cure()
    {
        using var project = Project(StackDelivery.Inline);
        File.AppendAllText(
            project.Path("Pulumi.fleet.yaml"), "  infra:supervisors: [{name: sv-01}, {name: sv-02}]\n");
        File.Delete(project.Path("stacks/fleet/inventory.yaml"));
        var run = await InfraCommand.RunOverAsync(
            new([Main, West(Main, "sv-04")]), "check", "fleet-west", "-C", project.Root);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Clusters / Supervisors, run.Output.Split("FLT107").Length - 1);
        Assert.Contains(
            "Let stack 'fleet' read the supervisor (infra:supervisors in Pulumi.fleet.yaml), name it in Part on the "
                + "page of the stack that reads it, or fix the label 'env'.",
            run.Output,
            StringComparison.Ordinal);
    }

    private static Task<InfraCommand> CheckAsync(TemporaryFolder project, string stack) =>
        InfraCommand.RunOverAsync(new([Main, West(Main, "sv-03", "sv-04")]), "check", stack, "-C", project.Root);

    private static StackRules West(StackRules main, params string[] supervisors) => main with
    {
        Stack = StackName.Parse("fleet-west"),
        Part = new() { MainStack = main.Stack, Supervisors = [.. supervisors] },
    };

    private static async Task<(IReadOnlyList<Manifest> OfMain, IReadOnlyList<Manifest> OfPart)> DividedAsync(
        TemporaryFolder project, StackRules main, StackRules part) =>
        (
            await DeclaredAsync(project, main.Stack, main, part),
            await DeclaredAsync(project, part.Stack, main, part));

    private static async Task<IReadOnlyList<Manifest>> DeclaredAsync(
        TemporaryFolder project, StackName stack, params StackRules[] pages) =>
        (await StackRun.OfAsync(new(pages), stack, new ProjectFiles(project.Root))).Recording.Manifests;

    private static List<T> Read<T>(IEnumerable<Manifest> objects, Func<Manifest, T?> read)
        where T : class => [.. objects.Select(read).OfType<T>()];

    /// <summary>The Applications that Argo CD generates from the objects, without the label of the stack.</summary>
    private static SortedDictionary<string, string> Applications(IEnumerable<Manifest> objects)
    {
        var made = new ControlPlaneApplications([.. objects.Select(one => one.Tree)]).All();
        return new(
            made.ToDictionary(
                one => one.Key,
                one => YamlText.Render(one.Value).Replace(
                    $"{LabelKeys.Stack}: fleet-west\n", $"{LabelKeys.Stack}: fleet\n", StringComparison.Ordinal)),
            StringComparer.Ordinal);
    }

    private static IReadOnlyList<Problem> Refused(
        IEnumerable<Manifest> there, StackRules part, IReadOnlyCollection<RegisteredCluster> moving)
    {
        var problems = new ProblemList();
        ForeignSecrets.Check(
            part,
            moving.Select(cluster => new DeclaredSecret(
                ClusterName.Parse(cluster.ClusterName),
                cluster.ObjectName,
                ForeignSecrets.ReadServer(cluster)!)),
            there.Select(RegisteredCluster.Read).OfType<RegisteredCluster>(),
            moving.Select(cluster => ClusterName.Parse(cluster.ClusterName)).ToHashSet(),
            "infra:adopt",
            problems,
            [part.Part!.MainStack]);
        return problems.Sorted();
    }

    private static Manifest WithoutStack(Manifest secret)
    {
        var text = secret.Text.Replace($"    {LabelKeys.Stack}: fleet\n", "", StringComparison.Ordinal);
        Assert.NotEqual(secret.Text, text);
        return Manifest.From(YamlFile.ParseMap(text, "secret.yaml", new())!)!;
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"c-{number:00}");

    /// <summary>A fleet of four supervisors; both stacks have recorded all of it.</summary>
    private static TemporaryFolder Project(StackDelivery delivery)
    {
        var project = new TemporaryFolder();
        project.CopyIn(Path.Combine(Repository.Cases, "_project"));
        var settings = File.ReadAllText(project.Path("Pulumi.dev.yaml"));
        project.Write("Pulumi.fleet-west.yaml", settings);
        if (delivery is StackDelivery.ConfigMap)
            settings += "  infra:valuesServiceImage: example.com/values:1\n  infra:valuesServiceToken: token\n";
        project.Write("Pulumi.fleet.yaml", settings);
        project.Write(
            "stacks/settings.schema.json", """{"type": "object", "properties": {"region": {"type": "string"}}}""");
        project.Write("stacks/fleet/settings.yaml", "region: north\n");
        project.Write(
            "stacks/templates/dns/external-dns/values.yaml.j2", "region: {{ region }}\nowner: {{ cluster.name }}\n");
        var inventory = Inventory();
        project.Write("stacks/fleet/inventory.yaml", inventory);
        project.Write("stacks/fleet-west/inventory.yaml", inventory);
        return project;
    }

    private static string Inventory() => "supervisors:\n" + string.Concat(Enumerable.Range(0, Supervisors).Select(
        supervisor => $"- name: sv-0{supervisor + 1}\n  clusters:\n" + string.Concat(Enumerable.Range(0, Clusters)
            .Where(number => number % Supervisors == supervisor)
            .Select(ClusterText))));

    private static string ClusterText(int number) => $$"""
          - apiVersion: run.tanzu.vmware.com/v1alpha3
            kind: TanzuKubernetesCluster
            metadata:
              name: {{NameOf(number)}}
              namespace: team-a
              labels:
                env: {{(number / Supervisors % 2 == 0 ? "dev" : "staging")}}
                core-basic: enabled
                security-basic: enabled
                monitoring-basic: {{(number % 3 == 0 ? LabelKeys.Enabled : LabelKeys.Disabled)}}
            status:
              apiEndpoints:
              - host: 10.0.0.{{number}}
                port: 6443
              phase: running
              version: v1.29.4+vmware.3-fips.1-tkg.1
              conditions:
              - type: Ready
                status: "True"
              - type: ControlPlaneReady
                status: "True"

        """;
}
