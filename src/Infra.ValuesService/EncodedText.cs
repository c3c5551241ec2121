using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.ValuesService;

/// <summary>
/// Encodes texts as JSON strings in UTF-8, including the quotes, as answers contain them. One buffer is reused for all
/// texts.
/// </summary>
internal sealed class EncodedText : IDisposable
{
    // JSON's own escapes suffice, because Argo CD does not put the text into an HTML page.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public EncodedText() => _writer = new(_buffer, Json);

    public byte[] Encode(string text)
    {
        _writer.WriteStringValue(text);
        return Written();
    }

    /// <summary>
    /// Encodes the string at the reader's position. Null becomes an empty text, as in the client's own models.
    /// </summary>
    /// <exception cref="JsonException">The value is neither a string nor null.</exception>
    public byte[] Encode(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.Null) return Encode("");
        if (reader.TokenType is not JsonTokenType.String) throw new JsonException("A text was expected.");
        var bytes =
            ArrayPool<byte>.Shared.Rent(reader.HasValueSequence
                ? (int)reader.ValueSequence.Length
                : reader.ValueSpan.Length);
        try
        {
            _writer.WriteStringValue(bytes.AsSpan(0, reader.CopyString(bytes)));
            return Written();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text is not Unicode.", e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Dispose() => _writer.Dispose();

    private byte[] Written()
    {
        _writer.Flush();
        // Pinned memory never moves: collections leave no gaps between texts and need no room for a second copy.
        var written = GC.AllocateUninitializedArray<byte>(_buffer.WrittenCount, pinned: true);
        _buffer.WrittenSpan.CopyTo(written);
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return written;
    }
}
