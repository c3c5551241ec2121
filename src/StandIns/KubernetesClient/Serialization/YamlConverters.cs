using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace k8s;

internal abstract class ScalarConverter<T> : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(T) || Nullable.GetUnderlyingType(type) == typeof(T);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var text = parser.Consume<Scalar>().Value;
        return string.IsNullOrEmpty(text) ? null : Parse(text);
    }

    public void WriteYaml(IEmitter emitter, object value, Type type, ObjectSerializer serializer) =>
        emitter.Emit(Scalar((T)value));

    protected abstract object Parse(string text);

    protected abstract Scalar Scalar(T value);
}

internal sealed class BytesYamlConverter : ScalarConverter<byte[]>
{
    protected override object Parse(string text) => Convert.FromBase64String(text);

    protected override Scalar Scalar(byte[] value) => new(Convert.ToBase64String(value ?? []));
}

internal sealed class IntOrStringYamlConverter : ScalarConverter<IntOrString>
{
    protected override object Parse(string text) => (IntOrString)text;

    protected override Scalar Scalar(IntOrString value) => new(value?.Value);
}

internal sealed class DateTimeYamlConverter : ScalarConverter<DateTime>
{
    protected override object Parse(string text) => Rfc3339.Parse(text).UtcDateTime;

    protected override Scalar Scalar(DateTime value) =>
        new(AnchorName.Empty, TagName.Empty, Rfc3339.Text(value), ScalarStyle.DoubleQuoted, true, false);
}
