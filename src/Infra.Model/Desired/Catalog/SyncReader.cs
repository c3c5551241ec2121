using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Reads the keys of a component that define how Argo CD syncs it.</summary>
internal sealed class SyncReader(MapReader component, string subject, ProblemList problems)
{
    private const string CreateNamespace = "CreateNamespace=true";

    private readonly FieldCheck _fields = new(subject, problems);

    public ImmutableArray<string> Options(ImmutableArray<string> otherwise)
    {
        var options = component.OptionalTexts("syncOptions").ToImmutableArray();
        foreach (var option in options)
            _fields.Require(component, "syncOptions", "sync option", SyncOption.BrokenRule, option);
        return options.IsEmpty ? otherwise : options;
    }

    public AutomatedSync Automated()
    {
        if (component.Optional("automated") is not YamlMap map)
        {
            return component.OptionalFlag("automated") is false
                ? new() { Enabled = false }
                : AutomatedSync.StackDefault;
        }

        var reader = new MapReader(map, $"'automated' of {subject}", problems);
        var automated = new AutomatedSync
        {
            Prune = reader.OptionalFlag("prune"),
            SelfHeal = reader.OptionalFlag("selfHeal"),
            AllowEmpty = reader.OptionalFlag("allowEmpty"),
        };
        reader.Finish();
        return automated;
    }

    public int? RetryLimit() => component.OptionalInteger("retryLimit");

    public RetryBackoff? Backoff()
    {
        if (component.OptionalMap("retryBackoff") is not { } map) return null;
        var reader = new MapReader(map, $"'retryBackoff' of {subject}", problems);
        var backoff = new RetryBackoff(
            reader.OptionalText("duration"), reader.OptionalCount("factor"), reader.OptionalText("maxDuration"));
        reader.Finish();
        _fields.Require(reader, "duration", "duration", SourceRules.BrokenDuration, backoff.Duration);
        _fields.Require(reader, "maxDuration", "duration", SourceRules.BrokenDuration, backoff.MaxDuration);
        return backoff;
    }

    public ImmutableArray<IgnoredDifference> IgnoredDifferences() =>
        [.. component.OptionalMaps("ignoreDifferences").Select(ReadIgnoredDifference).OfType<IgnoredDifference>()];

    public NamespaceMetadata? NamespaceMetadata(ImmutableArray<string> options)
    {
        if (component.OptionalMap("managedNamespaceMetadata") is not { } map) return null;
        var reader = new MapReader(map, $"'managedNamespaceMetadata' of {subject}", problems);
        var metadata = new NamespaceMetadata(reader.OptionalTextMap("labels"), reader.OptionalTextMap("annotations"));
        reader.Finish();
        foreach (var (key, value) in metadata.Labels)
        {
            _fields.Require(reader, "labels", "label", KubernetesNames.BrokenLabelKeyRule, key);
            _fields.Require(reader, "labels", "label value", KubernetesNames.BrokenLabelValueRule, value);
        }

        foreach (var key in metadata.Annotations.Keys)
            _fields.Require(reader, "annotations", "annotation", KubernetesNames.BrokenLabelKeyRule, key);
        if (!options.Contains(CreateNamespace))
        {
            problems.Add(CatalogProblems.KeyWithoutEffect(
                map.Position, subject, "managedNamespaceMetadata", $"the sync option {CreateNamespace}"));
        }

        return metadata;
    }

    private IgnoredDifference? ReadIgnoredDifference(YamlMap map)
    {
        var reader = new MapReader(map, $"'ignoreDifferences' of {subject}", problems);
        var kind = reader.Text("kind");
        var (group, name, @namespace) = (
            reader.OptionalText("group"), reader.OptionalText("name"), reader.OptionalText("namespace"));
        ImmutableArray<string> pointers = [.. reader.OptionalTexts("jsonPointers")];
        ImmutableArray<string> expressions = [.. reader.OptionalTexts("jqPathExpressions")];
        ImmutableArray<string> managers = [.. reader.OptionalTexts("managedFieldsManagers")];
        reader.Finish();
        foreach (var pointer in pointers)
            _fields.Require(reader, "jsonPointers", "JSON pointer", SourceRules.BrokenPointer, pointer);
        _fields.Require(reader, "group", "group", SourceRules.BrokenGroup, group);
        if (pointers.IsEmpty && expressions.IsEmpty && managers.IsEmpty)
        {
            problems.Add(CatalogProblems.KeyWithoutEffect(
                map.Position, subject, "ignoreDifferences",
                "jsonPointers, jqPathExpressions or managedFieldsManagers"));
        }

        if (kind is null) return null;
        return new()
        {
            Group = group,
            Kind = kind,
            Name = name,
            Namespace = @namespace,
            JsonPointers = pointers,
            JqPathExpressions = expressions,
            ManagedFieldsManagers = managers,
        };
    }
}
