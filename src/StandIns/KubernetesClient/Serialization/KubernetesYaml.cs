using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace k8s;

public static class KubernetesYaml
{
    private static readonly string[] First =
        [nameof(KubernetesObject.ApiVersion), nameof(KubernetesObject.Kind), nameof(V1Secret.Metadata)];

    // Readers and writers keep what they know of types; they aren't for several threads.
    private static readonly Lock Reading = new();
    private static readonly Lock Writing = new();

    private static readonly IDeserializer Lenient = Readers().IgnoreUnmatchedProperties().Build();
    private static readonly IDeserializer Strict = Readers().WithDuplicateKeyChecking().Build();

    private static readonly IValueSerializer Writer = new SerializerBuilder()
        .DisableAliases()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverters()
        .WithEventEmitter(next => new QuotingEmitter(next))
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .WithJsonNames()
        .BuildValueSerializer();

    private static readonly Dictionary<string, Type> Kinds = typeof(KubernetesEntityAttribute).Assembly
        .GetExportedTypes()
        .Where(type => type.IsDefined(typeof(KubernetesEntityAttribute)))
        .ToDictionary(type => KindOf(type.GetKubernetesTypeMetadata()));

    public static async Task<List<object>> LoadAllFromStreamAsync(
        Stream stream, IDictionary<string, Type> typeMap = null, bool strict = false)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return LoadAllFromString(await reader.ReadToEndAsync().ConfigureAwait(false), typeMap, strict);
    }

    public static async Task<List<object>> LoadAllFromFileAsync(
        string fileName, IDictionary<string, Type> typeMap = null, bool strict = false) =>
        LoadAllFromString(await File.ReadAllTextAsync(fileName).ConfigureAwait(false), typeMap, strict);

    public static List<object> LoadAllFromString(
        string content, IDictionary<string, Type> typeMap = null, bool strict = false)
    {
        var types = new Queue<Type>(Documents(content, Header)
            .Select(header => $"{header.ApiVersion}/{header.Kind}")
            .Select(kind => typeMap is not null && typeMap.TryGetValue(kind, out var type) ? type : Kinds[kind]));
        return Documents(content, parser => Read(parser, types.Dequeue(), strict));
    }

    public static async Task<T> LoadFromStreamAsync<T>(Stream stream, bool strict = false)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return Deserialize<T>(await reader.ReadToEndAsync().ConfigureAwait(false), strict);
    }

    public static async Task<T> LoadFromFileAsync<T>(string file, bool strict = false) =>
        Deserialize<T>(await File.ReadAllTextAsync(file).ConfigureAwait(false), strict);

    [Obsolete("Use Deserialize.")]
    public static T LoadFromString<T>(string content, bool strict = false) => Deserialize<T>(content, strict);

    [Obsolete("Use Serialize.")]
    public static string SaveToString<T>(T value) => Serialize(value);

    public static TValue Deserialize<TValue>(string yaml, bool strict = false)
    {
        using var reader = new StringReader(yaml);
        return (TValue)Read(ParserOf(reader), typeof(TValue), strict);
    }

    public static TValue Deserialize<TValue>(Stream yaml, bool strict = false)
    {
        using var reader = new StreamReader(yaml, leaveOpen: true);
        return (TValue)Read(ParserOf(reader), typeof(TValue), strict);
    }

    public static string SerializeAll(IEnumerable<object> values) =>
        Written(emitter =>
        {
            foreach (var value in (values ?? []).Where(value => value is not null))
            {
                Write(emitter, value);
                emitter.Emit(new DocumentEnd(isImplicit: true));
            }
        });

    public static string Serialize(object value) => value is null ? "" : Written(emitter => Write(emitter, value));

    private static MergingParser ParserOf(TextReader text) => new(new Parser(text));

    private static List<T> Documents<T>(string content, Func<IParser, T> read)
    {
        using var reader = new StringReader(content);
        var parser = ParserOf(reader);
        var documents = new List<T>();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _)) documents.Add(read(parser));
        return documents;
    }

    private static KubernetesObject Header(IParser parser) =>
        (KubernetesObject)Read(parser, typeof(KubernetesObject), strict: false);

    private static object Read(IParser parser, Type type, bool strict)
    {
        lock (Reading) return (strict ? Strict : Lenient).Deserialize(parser, type);
    }

    private static string Written(Action<IEmitter> write)
    {
        var text = new StringWriter();
        var emitter = new Emitter(text);
        emitter.Emit(new StreamStart());
        lock (Writing) write(emitter);
        return text.ToString();
    }

    private static void Write(IEmitter emitter, object value)
    {
        emitter.Emit(new DocumentStart());
        Writer.SerializeValue(emitter, value, value.GetType());
    }

    private static DeserializerBuilder Readers() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverters()
        .WithAttemptingUnquotedStringTypeDeserialization()
        .WithJsonNames();

    private static T WithTypeConverters<T>(this BuilderSkeleton<T> builder)
        where T : BuilderSkeleton<T> =>
        builder.WithTypeConverter(new IntOrStringYamlConverter())
            .WithTypeConverter(new BytesYamlConverter())
            .WithTypeConverter(new DateTimeYamlConverter());

    // The models say in JSON's attributes how their properties are named.
    private static T WithJsonNames<T>(this T builder)
        where T : BuilderSkeleton<T>
    {
        var models = typeof(KubernetesEntityAttribute).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, Namespace: "k8s.Models" });
        foreach (var model in models)
        {
            var order = First.Length;
            foreach (var property in model.GetProperties())
            {
                if (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name is not { } name) continue;
                var rank = Array.IndexOf(First, property.Name);
                builder.WithAttributeOverride(model, property.Name, new YamlMemberAttribute
                {
                    Alias = name,
                    ApplyNamingConventions = false,
                    Order = rank < 0 ? order++ : rank,
                });
            }
        }

        return builder;
    }

    private static string KindOf(KubernetesEntityAttribute entity) => string.IsNullOrEmpty(entity.Group)
        ? $"{entity.ApiVersion}/{entity.Kind}"
        : $"{entity.Group}/{entity.ApiVersion}/{entity.Kind}";
}
