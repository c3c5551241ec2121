using FsCheck;
using FsCheck.Fluent;
using Infra.Changes;
using Infra.Foundation;
using Infra.Program;
using Infra.Tests.Cli;

namespace Infra.Tests.Changes;

/// <summary>Every change in a rendering has an explanation, and nothing else does.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class ExplanationCoverageTests : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<Manifest>> _renderings = [];

    private static readonly Gen<Edit> Edits =
        from place in Gen.Choose(0, 9999)
        from field in Gen.Choose(0, 9999)
        from action in Gen.Elements(Enum.GetValues<EditAction>())
        from text in Gen.Elements(
            "main",
            "v2",
            "dev",
            "staging",
            "enabled",
            "alpha",
            "beta",
            "sync",
            "true",
            "a: 1\nb: {c: 2}\n",
            "a: {b: [1]}\n",
            "- 1\n",
            "")
        select new Edit(place, field, action, text);

    private static readonly Gen<(string Stack, List<Edit> Before, List<Edit> After)> Cases =
        from stack in Gen.Elements("dev", "prod")
        from before in Edits.ListOf()
        from after in Edits.ListOf()
        select (stack, before.Take(4).ToList(), after.Take(6).ToList());

    public async Task InitializeAsync()
    {
        _renderings["dev"] = await RenderingAsync("dev", "a-renamed-cluster-is-explained");
        _renderings["prod"] = await RenderingAsync("prod", "another-delivery-and-policy-of-a-stack");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Exactly_the_changed_objects_are_explained() => Prop.ForAll(Cases.ToArbitrary(), edits =>
    {
        var before = Edited(_renderings[edits.Stack], edits.Before);
        var after = Edited(before, edits.After);
        var changed = Plan.Between(before, after).Changes
            .Where(change => change is not Change.Same)
            .Select(change => change.Key)
            .Order()
            .ToList();
        var explained = Explanations.Between(StateOf(edits.Stack, before), StateOf(edits.Stack, after))
            .SelectMany(one => one.Objects).Distinct().Order().ToList();
        return changed.SequenceEqual(explained);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Every_single_field_change_of_every_object_is_explained(string stack)
    {
        var before = _renderings[stack];
        var unexplained =
            from place in Enumerable.Range(0, before.Count)
            from field in Enumerable.Range(0, CountOf(before[place].Tree))
            let after = Edited(before, [new(place, field, EditAction.Replace, "another")])
            let changed = Plan.Between(before, after).Changes
                .Where(change => change is not Change.Same)
                .Select(change => change.Key)
            let explained = Explanations.Between(StateOf(stack, before), StateOf(stack, after))
                .SelectMany(one => one.Objects)
                .Distinct()
            where !changed.Order().SequenceEqual(explained.Order())
            select (before[place].Key, field);
        Assert.Empty(unexplained);
    }

    private static async Task<IReadOnlyList<Manifest>> RenderingAsync(string stack, string of)
    {
        using var project = await CaseProject.CreateAsync(of);
        var problems = new ProblemList();
        return RenderedFolder.OpenExisting(project.Earlier, StackName.Parse(stack), problems)!.Read(problems)!;
    }

    private static StackState StateOf(string stack, IReadOnlyList<Manifest> manifests) =>
        StackState.Read(StackName.Parse(stack), manifests);

    private static IReadOnlyList<Manifest> Edited(IReadOnlyList<Manifest> manifests, IReadOnlyList<Edit> edits)
    {
        var edited = manifests.ToList();
        foreach (var edit in edits.Where(_ => edited.Count > 0))
        {
            var place = edit.Place % edited.Count;
            if (edit.Action is EditAction.RemoveObject) edited.RemoveAt(place);
            else if (With(edited[place].Tree, edit) is { } tree && Manifest.From(tree) is { } manifest)
                edited[place] = manifest;
        }

        return [.. edited.DistinctBy(manifest => manifest.Key)];
    }

    private static YamlMap? With(YamlMap tree, Edit edit)
    {
        var left = edit.Field % CountOf(tree);
        return With(tree, edit, ref left) as YamlMap;
    }

    // Counts the nodes below the root; changes or removes the chosen one.
    private static YamlNode? With(YamlNode node, Edit edit, ref int left)
    {
        switch (node)
        {
            case YamlMap map:
                var entries = new List<YamlEntry>();
                foreach (var entry in map.Entries)
                {
                    if (Changed(entry.Value, edit, ref left) is { } value) entries.Add(entry with { Value = value });
                }

                return new YamlMap(entries, map.Position);
            case YamlList list:
                var items = new List<YamlNode>();
                foreach (var item in list.Items)
                {
                    if (Changed(item, edit, ref left) is { } value) items.Add(value);
                }

                return new YamlList(items, list.Position);
            default:
                return node;
        }
    }

    private static YamlNode? Changed(YamlNode node, Edit edit, ref int left)
    {
        if (left-- != 0) return With(node, edit, ref left);
        return edit.Action is EditAction.RemoveField ? null : new YamlScalar(edit.Text, ScalarType.Text, default);
    }

    private static int CountOf(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.Sum(entry => 1 + CountOf(entry.Value)),
        YamlList list => list.Items.Sum(item => 1 + CountOf(item)),
        _ => 0,
    };

    private enum EditAction
    {
        Replace,
        RemoveField,
        RemoveObject,
    }

    private sealed record Edit(int Place, int Field, EditAction Action, string Text);
}
