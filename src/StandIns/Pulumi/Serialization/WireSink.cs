using System.Buffers.Binary;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>
/// Writes properties as the bytes of a <c>google.protobuf.Struct</c>. Message objects would take about ten times the
/// memory, and thousands of resources can hold theirs while they wait for a parent.
/// </summary>
internal class WireSink : ValueSink
{
    private const int StructFieldsTag = 0x0A;
    private const int EntryKeyTag = 0x0A;
    private const int EntryValueTag = 0x12;
    private const int ListValuesTag = 0x0A;
    private const int NullTag = 0x08;
    private const int NumberTag = 0x11;
    private const int TextTag = 0x1A;
    private const int BoolTag = 0x20;
    private const int StructTag = 0x2A;
    private const int ListTag = 0x32;

    private readonly Stack<int> _open = new();
    private byte[] _buffer = new byte[256];
    private int _length;
    private int _propertyStart;

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    public Struct ToStruct() => MessageReader.Read(Struct.Parser, new(Bytes));

    public override void BeginProperty(string name)
    {
        _propertyStart = _length;
        BeginEntry(name);
    }

    public override void EndProperty() => EndEntry();

    public override void AbandonProperty()
    {
        _length = _propertyStart;
        _open.Clear();
    }

    public override void Null()
    {
        WriteByte(NullTag);
        WriteByte(0);
    }

    public override void Bool(bool value)
    {
        WriteByte(BoolTag);
        WriteByte(value ? (byte)1 : (byte)0);
    }

    public override void Number(double value)
    {
        WriteByte(NumberTag);
        BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), value);
    }

    public override void Text(string value) => WriteText(TextTag, value);

    public override void Unknown() => Text(Sentinel.UnknownText);

    public override void ResourceReference(string urn, string? id)
    {
        BeginMap();
        TextEntry(Sentinel.SignatureKey, Sentinel.ResourceSignature);
        TextEntry(Sentinel.UrnKey, urn);
        if (id is not null) TextEntry(Sentinel.IdKey, id);
        EndMap();
    }

    public override void BeginSecret()
    {
        BeginMap();
        TextEntry(Sentinel.SignatureKey, Sentinel.SecretSignature);
        BeginEntry(Sentinel.ValueKey);
    }

    public override void EndSecret()
    {
        EndEntry();
        EndMap();
    }

    public override void BeginMap() => Open(StructTag);

    public override bool BeginEntry(string key)
    {
        Open(StructFieldsTag);
        WriteText(EntryKeyTag, key);
        Open(EntryValueTag);
        return true;
    }

    public override void EndEntry()
    {
        Close();
        Close();
    }

    public override void EndMap() => Close();

    public override void BeginList() => Open(ListTag);

    public override void BeginElement() => Open(ListValuesTag);

    public override void EndElement() => Close();

    public override void EndList() => Close();

    private void TextEntry(string key, string value)
    {
        BeginEntry(key);
        Text(value);
        EndEntry();
    }

    private void Open(byte tag)
    {
        WriteByte(tag);
        // Most messages are shorter than 128 bytes, so their length fits the one byte reserved here.
        WriteByte(0);
        _open.Push(_length);
    }

    private void Close()
    {
        var start = _open.Pop();
        var length = _length - start;
        var extra = VarintSize(length) - 1;
        if (extra > 0)
        {
            Take(extra);
            _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(start + extra));
        }

        PutVarint(_buffer.AsSpan(start - 1), length);
    }

    private void WriteText(byte tag, string value)
    {
        WriteByte(tag);
        var length = Encoding.UTF8.GetByteCount(value);
        PutVarint(Take(VarintSize(length)), length);
        Encoding.UTF8.GetBytes(value, Take(length));
    }

    private void WriteByte(byte value) => Take(1)[0] = value;

    private Span<byte> Take(int count)
    {
        if (_length + count > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_length + count, _buffer.Length * 2));
        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }

    internal static int VarintSize(int value)
    {
        var size = 1;
        while ((value >>= 7) > 0) size++;
        return size;
    }

    internal static void PutVarint(Span<byte> target, int value)
    {
        var i = 0;
        for (; value > 0x7F; value >>= 7) target[i++] = (byte)(value | 0x80);
        target[i] = (byte)value;
    }
}
