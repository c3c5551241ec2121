using System.Runtime.CompilerServices;

namespace Infra.Templating;

/// <summary>
/// The remaining work of one rendering, and its options. All templates of a rendering share one budget.
/// </summary>
internal sealed class Budget(TemplateOptions options)
{
    private readonly TemplateLimits _limits = options.Limits;
    private int _stepsLeft = options.Limits.Steps;
    private int _openCalls;

    public TemplateOptions Options { get; } = options;

    public bool IsLenient { get; } = options.Undefined is UndefinedMode.Lenient;

    public bool IsYart { get; } = options.Dialect is TemplateDialect.Yart;

    public int MaxText => _limits.OutputLength;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(int steps)
    {
        if ((_stepsLeft -= steps) < 0) RefuseSteps();
    }

    /// <summary>For a cost that grows with data: capped, so it cannot overflow.</summary>
    public void ChargeLong(long steps) => Charge((int)Math.Min(steps, int.MaxValue / 2));

    public void ChargeText(int length) => Charge(length >> 4);

    /// <summary>Charges a text before it is created.</summary>
    /// <exception cref="TemplateException">The text would be longer than any text may be.</exception>
    public void ChargeNewText(long length)
    {
        if (length > _limits.OutputLength)
            throw Errors.Limit($"A text would be longer than {_limits.OutputLength} characters.");
        ChargeText((int)length);
    }

    public void EnterCall()
    {
        Charge(1);
        if (++_openCalls > _limits.CallDepth)
        {
            throw Errors.Limit(
                $"More than {_limits.CallDepth} macros, inclusions and blocks are open inside each other.");
        }

        EnsureStack();
    }

    public void LeaveCall() => _openCalls--;

    /// <summary>Throws before the stack overflows. Call it wherever values, statements or calls nest.</summary>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Errors.Limit("Values, statements or calls are nested too deeply.");
    }

    private void RefuseSteps()
    {
        // Stay exhausted, so that every later charge fails too.
        _stepsLeft = -1;
        throw Errors.Limit($"The template does more than {_limits.Steps} steps of work.");
    }
}
