using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace PulumiEngine;

/// <summary>The service for a program's messages to the user.</summary>
internal sealed class EngineService(Action<LogRecord> record)
{
    private string _rootUrn = "";

    public void AddTo(Methods methods)
    {
        const string service = "Engine";
        methods.Add<LogRequest>(service, "Log", Log);
        // Both messages of the root resource are one URN in field 1, like StringValue.
        methods.Add<StringValue>(service, "SetRootResource", SetRootResource);
        methods.Add<Empty>(service, "GetRootResource", GetRootResource);
    }

    private Task<IMessage> Log(LogRequest request, ServerCallContext context)
    {
        record(new LogRecord((LogLevel)request.Severity, request.Message, request.Urn));
        return Task.FromResult<IMessage>(new Empty());
    }

    private Task<IMessage> SetRootResource(StringValue urn, ServerCallContext context)
    {
        _rootUrn = urn.Value;
        return Task.FromResult<IMessage>(new Empty());
    }

    private Task<IMessage> GetRootResource(Empty request, ServerCallContext context) =>
        Task.FromResult<IMessage>(new StringValue { Value = _rootUrn });
}
