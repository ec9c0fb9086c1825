namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>A request as its handler sees it.</summary>
internal interface IRequest
{
    /// <summary>The answer that carries one error in every place where the API has room for it.</summary>
    IResponse Fail(ErrorCode error);
}
