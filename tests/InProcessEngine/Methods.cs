using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace PulumiEngine;

/// <summary>The calls the engine knows, by path.</summary>
internal sealed class Methods
{
    private readonly Dictionary<string, Func<HttpContext, CancellationToken, Task>> _byPath = [];
    private readonly Action<string, IMessage> _record;

    public Methods(Action<string, IMessage> record) => _record = record;

    public void Add<TRequest>(string service, string name, Func<TRequest, CancellationToken, Task<IMessage>> answer)
        where TRequest : class, IMessage<TRequest>, new() =>
        _byPath[$"/pulumirpc.{service}/{name}"] = async (context, stopping) =>
        {
            var request = await GrpcFraming.ReadAsync<TRequest>(context.Request.BodyReader, stopping);
            _record(name, request);
            await GrpcFraming.AnswerAsync(context.Response, await answer(request, stopping), stopping);
        };

    public async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        try
        {
            await Find(context.Request.Path)(context, stopping);
        }
        catch (RpcException failure)
        {
            await GrpcFraming.FailAsync(context.Response, failure, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private Func<HttpContext, CancellationToken, Task> Find(string path) =>
        _byPath.GetValueOrDefault(path)
        ?? throw new RpcException(GrpcStatus.Unimplemented, $"unknown method {path}");
}
