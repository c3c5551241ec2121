using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.ValuesService;

/// <summary>
/// Texts as JSON strings in UTF-8, quotes included: what an answer consists of. One buffer serves one text after the
/// other.
/// </summary>
internal sealed class EncodedText : IDisposable
{
    // JSON and nothing stricter: Argo CD does not put it into a page.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public EncodedText() => _writer = new(_buffer, Json);

    public byte[] Encode(string text)
    {
        _writer.WriteStringValue(text);
        return Written();
    }

    /// <summary>The string where the reader is; null is an empty text, as for the client's own models.</summary>
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
        // Where nothing moves: collections leave no gaps between texts, and none needs room for a second copy of them.
        var written = GC.AllocateUninitializedArray<byte>(_buffer.WrittenCount, pinned: true);
        _buffer.WrittenSpan.CopyTo(written);
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return written;
    }
}
