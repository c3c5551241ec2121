using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>
/// Writes a value to a sink without waiting. Parts that are not available yet are written as unknown and listed in <see
/// cref="Pending"/>. The caller awaits those and writes the whole value again.
/// </summary>
internal sealed class ValueWriter(ValueSink sink, bool keepsResources)
{
    private readonly List<string> _path = [];
    private HashSet<Resource>? _dependencies;
    private List<Task>? _pending;

    /// <summary>The resources that the last written value depends on.</summary>
    public IReadOnlySet<Resource> Dependencies => (IReadOnlySet<Resource>?)_dependencies ?? ResourceSet.Empty;

    public IReadOnlyList<Task> Pending => _pending ?? [];

    public bool HasUnknowns { get; private set; }

    /// <summary>False if there is nothing to write: the value is null.</summary>
    public bool WriteProperty(string name, object? value)
    {
        (_dependencies, _pending, HasUnknowns) = (null, null, false);
        _path.Clear();
        _path.Add(name);
        var found = Find(value);
        if (found.IsNull) return false;

        sink.BeginProperty(name);
        Write(found);
        if (_pending is null) sink.EndProperty();
        else sink.AbandonProperty();
        return true;
    }

    // Inputs and outputs are only wrappers: if any of them is secret, so is the value inside.
    private Found Find(object? value)
    {
        var isSecret = false;
        while (true)
        {
            switch (value)
            {
                case IInputCollection collection:
                    value = collection.Elements;
                    break;
                case IDeferredValue deferred:
                    if (!deferred.TryGetData(out var data))
                    {
                        (_pending ??= []).Add(deferred.Completion);
                        return Found.Unknown;
                    }

                    if (!data.Resources.IsEmpty) (_dependencies ??= []).UnionWith(data.Resources);
                    if (!data.IsKnown) return Found.Unknown;

                    isSecret |= data.IsSecret;
                    value = data.Value;
                    break;
                case IUnion union:
                    value = union.Value;
                    break;
                case JsonText json:
                    return FindJson(json);
                default:
                    return new(value, IsKnown: true, isSecret);
            }
        }
    }

    private Found FindJson(JsonText json)
    {
        var content = Find(json.Value);
        if (!content.IsKnown || content.Value is null) return content;

        var inner = new JsonTextSink();
        var writer = new ValueWriter(inner, keepsResources: false);
        writer.WriteProperty(Sentinel.ValueKey, content.Value);
        if (writer._dependencies is not null) (_dependencies ??= []).UnionWith(writer._dependencies);
        if (writer._pending is not null) (_pending ??= []).AddRange(writer._pending);
        if (writer._pending is not null || writer.HasUnknowns) return Found.Unknown;

        var text = JsonFormatter.Default.Format(inner.ToStruct().Fields[Sentinel.ValueKey]);
        return new(text, IsKnown: true, content.IsSecret || inner.HasSecrets);
    }

    private void Write(Found found)
    {
        if (!found.IsKnown)
        {
            HasUnknowns = true;
            sink.Unknown();
            return;
        }

        if (found.IsSecret) sink.BeginSecret();
        WritePlain(found.Value);
        if (found.IsSecret) sink.EndSecret();
    }

    private void WritePlain(object? value)
    {
        switch (value)
        {
            case null:
            case ValueTuple:
                sink.Null();
                break;
            case string text:
                HasUnknowns |= Sentinel.IsUnknown(text);
                sink.Text(text);
                break;
            case bool flag:
                sink.Bool(flag);
                break;
            case int number:
                sink.Number(number);
                break;
            case double number:
                sink.Number(number);
                break;
            case InputArgs args:
                WriteArgs(args);
                break;
            case Resource resource:
                WriteResource(resource);
                break;
            case JsonElement json:
                JsonElements.Write(sink, json);
                break;
            case IDictionary dictionary:
                WriteMap(dictionary);
                break;
            case IList list:
                WriteList(list);
                break;
            case Enum number when number.GetTypeCode() == TypeCode.Int32:
                sink.Number((int)value);
                break;
            case Task:
                throw new InvalidOperationException(
                    $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{Path}");
            case ValueType when value.GetType().IsDefined(typeof(EnumTypeAttribute)):
                WritePlain(EnumTypes.Unwrap(value));
                break;
            default:
                throw new InvalidOperationException(
                    $"{value.GetType().FullName} is not a supported argument type.\n\t{Path}");
        }
    }

    private void WriteArgs(InputArgs args)
    {
        sink.BeginMap();
        foreach (var member in InputShape.Find(args)) WriteEntry(member.Name, member.Read(args));
        sink.EndMap();
    }

    private void WriteMap(IDictionary dictionary)
    {
        sink.BeginMap();
        foreach (DictionaryEntry entry in dictionary)
        {
            var key = entry.Key as string ?? throw new InvalidOperationException(
                $"Dictionaries are only supported with string keys:\n\t{Path}");
            WriteEntry(key, entry.Value);
        }

        sink.EndMap();
    }

    private void WriteEntry(string key, object? value)
    {
        _path.Add(key);
        var found = Find(value);
        if (!found.IsNull && sink.BeginEntry(key))
        {
            Write(found);
            sink.EndEntry();
        }

        _path.RemoveAt(_path.Count - 1);
    }

    private void WriteList(IList list)
    {
        sink.BeginList();
        var count = Lists.CountOf(list);
        for (var i = 0; i < count; i++)
        {
            sink.BeginElement();
            Write(Find(list[i]));
            sink.EndElement();
        }

        sink.EndList();
    }

    private void WriteResource(Resource resource)
    {
        (_dependencies ??= []).Add(resource);
        var urn = Find(resource.Urn);
        var id = resource is CustomResource custom ? Find(custom.Id) : (Found?)null;
        if (!keepsResources)
        {
            Write(id ?? urn);
            return;
        }

        var urnText = urn.IsKnown ? (string)urn.Value! : Sentinel.UnknownText;
        sink.ResourceReference(urnText, id is null ? null : id.Value.Value as string ?? "");
    }

    private string Path => string.Join('.', _path);

    private readonly record struct Found(object? Value, bool IsKnown, bool IsSecret)
    {
        public static Found Unknown => new(null, IsKnown: false, IsSecret: false);

        // A secret null is written, because it shows that there is a secret.
        public bool IsNull => IsKnown && !IsSecret && Value is null or ValueTuple;
    }
}
