using System.Net.Http.Headers;
using k8s.KubeConfigModels;

namespace k8s.Authentication;

/// <summary>Runs a credential plugin again when its token is about to expire, once for all who wait.</summary>
public class ExecTokenProvider : ITokenProvider
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly ExternalExecution _exec;
    private readonly Lock _gate = new();
    private Task<ExecCredentialResponse> _answer;

    public ExecTokenProvider(ExternalExecution exec) => _exec = exec;

    internal ExecTokenProvider(ExternalExecution exec, ExecCredentialResponse answer)
        : this(exec) => _answer = Task.FromResult(answer);

    public async Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken)
    {
        var answer = await CurrentAnswer().WaitAsync(cancellationToken).ConfigureAwait(false);
        return new("Bearer", answer.Status.Token);
    }

    private Task<ExecCredentialResponse> CurrentAnswer()
    {
        lock (_gate)
        {
            if (_answer is null || IsSpent(_answer)) _answer = ExecPlugin.RunAsync(_exec);
            return _answer;
        }
    }

    private static bool IsSpent(Task<ExecCredentialResponse> answer)
    {
        if (!answer.IsCompletedSuccessfully) return answer.IsCompleted;
        var expiry = answer.GetAwaiter().GetResult().Status.ExpirationTimestamp;
        return expiry < TimeProvider.System.GetUtcNow().UtcDateTime + Margin;
    }
}
